# METADATA
# title: What the decision log may hold
# description: |
#   The question is replaced by the few fields that explain a decision. Names, tags, patterns, arguments and the
#   caller's name are not among them, and a field that is added to the contract stays out until it is named here.
# schemas:
#   - input: schema.input.log_event
package system.log

# METADATA
# title: The question as it is logged
# description: Always replaces the whole question.
mask contains {"op": "upsert", "path": "/input", "value": kept}

# METADATA
# title: The fields that are logged
# description: Nothing at all of a question that is not an object.
# scope: document
default kept := {}

kept := json.filter(input.input, [
	"contract",
	"caller/tid",
	"caller/oid",
	"caller/groups",
	"caller/client",
	"caller/scopes",
	"tool",
	"workspace",
	"resource/kind",
]) if {
	is_object(input.input)
}
