# METADATA
# title: What the decision log may hold
# description: |
#   The question is replaced by the few fields that explain a decision. Names, tags, patterns, statements, arguments and
#   the caller's name are not among them, and a field that is added to the contract stays out until it is named here.
#   Of the answer, the reasons are logged without the names of arguments, which can be of the caller's making.
# schemas:
#   - input: schema.input.log_event
package system.log

# METADATA
# title: The question as it is logged
# description: Always replaces the whole question.
# scope: document
mask contains {"op": "upsert", "path": "/input", "value": kept}

mask contains {"op": "upsert", "path": sprintf("/result/%s", [part]), "value": brief(reasons)} if {
	some part in ["reasons", "observed"]
	reasons := input.result[part]
}

# METADATA
# title: Reasons as they are logged
# description: Each by its code and its rule.
brief(reasons) := [json.filter(reason, ["code", "rule"]) |
	some reason in reasons
	is_object(reason)
]

# METADATA
# title: The fields that are logged
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
# title: A value without parts
# description: Text, number or null.
# scope: document
plain(value) if is_string(value)

plain(value) if is_number(value)

plain(null) := true
