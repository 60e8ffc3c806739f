# METADATA
# title: What the decision log may hold
# description: |
#   The question and the answer are replaced by the few fields that explain a decision. Names, tags, patterns, SQL and
#   what is known of it, arguments, the places in them that a reason points at, and the caller's name are not among
#   them; a field that is added to the contract stays out until it is named here.
# schemas:
#   - input: schema.input.log_event
package system.log

# METADATA
# title: The question as it is logged
# description: Always replaces the whole question.
mask contains {"op": "upsert", "path": "/input", "value": kept}

# METADATA
# title: The answer as it is logged
# description: Replaces the whole answer, where there is one.
mask contains {"op": "upsert", "path": "/result", "value": answered} if "result" in object.keys(input)

# METADATA
# title: The fields of a question that are logged
# description: A field of another type than the contract gives it is left out with all it holds.
kept[field] := value if {
	some field in ["contract", "tool", "workspace"]
	value := input.input[field]
	plain(value)
}

# METADATA
# title: The caller as logged
# description: Without the name.
kept["caller"] := json.filter(input.input.caller, ["tid", "oid", "groups", "client", "scopes"]) if {
	is_object(input.input.caller)
}

# METADATA
# title: The resource as logged
# description: Its kind alone, and the stage of a call that goes upstream.
kept["resource"] := json.filter(input.input.resource, ["kind", "stage"]) if is_object(input.input.resource)

# METADATA
# title: The fields of an answer that are logged
# description: Verdicts, numbers of candidates and counts by code.
answered[field] := value if {
	some field in ["contract", "allow", "evaluated"]
	value := input.result[field]
	plain(value)
}

# METADATA
# title: The reasons as logged
# description: Code and rule, without the places in the arguments that they point at.
answered[field] := [json.filter(reason, ["code", "rule"]) | some reason in input.result[field]; is_object(reason)] if {
	some field in ["reasons", "observed"]
	is_array(input.result[field])
}

# METADATA
# title: Counts as logged
# description: What an answer counts or limits, by its name in the policy.
answered[field] := value if {
	some field in ["obligations", "withheld"]
	value := input.result[field]
	is_object(value)
	every amount in value { is_number(amount) }
}

# METADATA
# title: A value without parts
# description: Text, number, truth or null.
# scope: document
plain(value) if is_string(value)

plain(value) if is_number(value)

plain(value) if is_boolean(value)

plain(null) := true
