package system.authz_test

import data.system.authz

tokens := {"sha256": crypto.sha256("correct horse")}

request(method, path, identity) := {"method": method, "path": path, "identity": identity}

question(name) := ["v1", "data", "mcp", "decision", name]

test_questions_and_status_are_open_to_the_token[note] if {
	some note, asked in {
		"call": request("POST", question("call"), "correct horse"),
		"screen": request("POST", question("screen"), "correct horse"),
		"tools": request("POST", question("tools"), "correct horse"),
		"limits": request("POST", question("limits"), "correct horse"),
		"status": request("GET", ["v1", "status"], "correct horse"),
	}
	authz.allow with input as asked with data.system.tokens as tokens
}

test_liveness_is_open_to_all if authz.allow with input as {"method": "GET", "path": ["health"]}

test_everything_else_is_closed_even_to_the_token[note] if {
	some note, asked in {
		"reading a question": request("GET", question("call"), "correct horse"),
		"whole decision": request("POST", ["v1", "data", "mcp", "decision"], "correct horse"),
		"internal rule": request("POST", question("reasons"), "correct horse"),
		"below a question": request("POST", ["v1", "data", "mcp", "decision", "call", "allow"], "correct horse"),
		"other case": request("POST", question("Call"), "correct horse"),
		"empty end": request("POST", ["v1", "data", "mcp", "decision", "call", ""], "correct horse"),
		"package": request("POST", ["v1", "data", "mcp"], "correct horse"),
		"all data": request("GET", ["v1", "data"], "correct horse"),
		"digest of the token": request("GET", ["v1", "data", "system", "tokens"], "correct horse"),
		"writing data": request("PUT", question("call"), "correct horse"),
		"patching data": request("PATCH", question("call"), "correct horse"),
		"writing a policy": request("PUT", ["v1", "policies", "x"], "correct horse"),
		"removing a policy": request("DELETE", ["v1", "policies", "x"], "correct horse"),
		"policies": request("GET", ["v1", "policies"], "correct horse"),
		"query": request("POST", ["v1", "query"], "correct horse"),
		"compile": request("POST", ["v1", "compile"], "correct horse"),
		"configuration": request("GET", ["v1", "config"], "correct horse"),
		"old interface": request("POST", ["v0", "data", "mcp", "decision", "call"], "correct horse"),
		"root": request("POST", [""], "correct horse"),
		"metrics": request("GET", ["metrics"], "correct horse"),
		"below liveness": request("GET", ["health", "ready"], "correct horse"),
		"writing liveness": request("POST", ["health"], "correct horse"),
		"writing status": request("POST", ["v1", "status"], "correct horse"),
	}
	not authz.allow with input as asked with data.system.tokens as tokens
}

test_wrong_token_opens_nothing[note] if {
	some note, asked in {
		"none": {"method": "POST", "path": question("call")},
		"empty": request("POST", question("call"), ""),
		"another": request("POST", question("call"), "wrong horse"),
		"digest": request("POST", question("call"), tokens.sha256),
		"status": request("GET", ["v1", "status"], "wrong horse"),
	}
	not authz.allow with input as asked with data.system.tokens as tokens
}

test_malformed_token_bundle_closes[note] if {
	some note, deployed in {"missing": {}, "null": null, "empty": {"sha256": ""}, "the token": {"sha256": "correct horse"}}
	not authz.allow with input as request("POST", question("call"), "correct horse")
		with data.system.tokens as deployed
}

test_no_token_bundle_closes if {
	not authz.allow with input as request("POST", question("call"), "correct horse")
}
