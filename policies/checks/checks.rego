# METADATA
# title: What the gates need to know about the policies
# description: Used by `check` alone; never part of a bundle.
package checks

# METADATA
# title: The capabilities of the running engine, cut down
# description: The input is what `opa capabilities --current` prints; the result is `capabilities.json`.
capabilities := object.union(input, {
	"allow_net": [],
	"features": ["keywords_in_refs", "rego_v1"],
	"future_keywords": [],
	"builtins": [builtin | some builtin in input.builtins; builtin.name in admitted],
})

# METADATA
# title: Admitted functions of the engine
# description: |
#   Everything named here depends on its arguments alone. Nothing that reaches the network, the clock, chance or the
#   process is named, so it cannot be built into a bundle. A function is admitted by adding its name.
admitted := operators | functions

# METADATA
# title: Admitted operators
# description: What the language itself compiles to.
operators := {
	"and", "assign", "div", "eq", "equal", "gt", "gte", "internal.member_2", "internal.member_3", "internal.print",
	"internal.test_case", "lt", "lte", "minus", "mul", "neq", "or", "plus", "rem",
}

# METADATA
# title: Admitted functions on values
# description: Used by the policies, their tests or these checks.
functions := {
	"array.concat", "array.slice", "ceil", "concat", "contains", "count", "crypto.sha256", "endswith", "floor",
	"format_int", "is_array", "is_boolean", "is_null", "is_number", "is_object", "is_set", "is_string",
	"json.filter", "json.match_schema", "json.patch", "json.remove", "json.verify_schema", "lower", "max", "min",
	"numbers.range", "object.get", "object.keys", "object.remove", "object.union", "print", "regex.is_valid",
	"regex.match", "replace", "sort", "split", "sprintf", "startswith", "substring", "sum", "trim",
	"trim_prefix", "trim_space", "trim_suffix", "upper", "walk",
}

# METADATA
# title: Names of the rules in a file
# description: The input is what `opa parse --format json` prints of it.
rule_names contains rule_name(rule) if some rule in input.rules

# METADATA
# title: Packages and rules that nobody described
# description: The input is what `opa parse --format json` prints of one file. Each needs a title and a description.
# scope: document
undocumented contains package_name if {
	not package_described
}

undocumented contains name if {
	some rule in input.rules
	name := rule_name(rule)
	not described[name]
}

# METADATA
# title: The package is described
# description: By an annotation of package scope.
package_described if {
	some annotation in input.annotations
	annotation.scope == "package"
	complete(annotation)
}

# METADATA
# title: Names of the rules that are described
# description: A rule of several definitions is described once.
described contains name if {
	some rule in input.rules
	some annotation in rule.annotations
	complete(annotation)
	name := rule_name(rule)
}

# METADATA
# title: The annotation says what it should
# description: Both a title and a description.
complete(annotation) if {
	annotation.title != ""
	annotation.description != ""
}

# METADATA
# title: Name of the package
# description: With dots, without the leading `data`.
package_name := concat(".", [term.value | some index, term in input["package"].path; index > 0])

# METADATA
# title: Name of a rule
# description: The package's name and the rule's own.
rule_name(rule) := sprintf("%s.%s", [package_name, rule.head.ref[0].value])
