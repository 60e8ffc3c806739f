package checks_test

import data.checks

engine := {
	"builtins": [{"name": "count"}, {"name": "http.send"}, {"name": "time.now_ns"}, {"name": "opa.runtime"}],
	"features": ["rego_v1", "rego_v2"],
	"future_keywords": ["or"],
}

described := {"title": "t", "description": "d"}

module(package_annotations, rules) := {
	"package": {"path": [{"value": "data"}, {"value": "a"}, {"value": "b"}]},
	"annotations": package_annotations,
	"rules": rules,
}

package_described := [object.union(described, {"scope": "package"})]

rule(name, annotations) := {"head": {"ref": [{"value": name}]}, "annotations": annotations}

test_only_admitted_functions_are_left if {
	checks.capabilities == {
		"allow_net": [],
		"builtins": [{"name": "count"}],
		"features": ["keywords_in_refs", "rego_v1"],
		"future_keywords": [],
	} with input as engine
}

test_described_module_is_fine if {
	checks.undocumented == set() with input as module(package_described, [rule("x", [described]), rule("x", [])])
}

test_undescribed_rule_is_found[note] if {
	some note, annotations in {
		"none": [],
		"no title": [{"description": "d"}],
		"no description": [{"title": "t"}],
		"empty": [{"title": "", "description": ""}],
	}
	checks.undocumented == {"a.b.x"} with input as module(package_described, [rule("x", annotations)])
}

test_undescribed_package_is_found[note] if {
	some note, annotations in {"none": [], "other scope": [object.union(described, {"scope": "rule"})]}
	checks.undocumented == {"a.b"} with input as module(annotations, [])
}

test_rules_are_named_with_their_package if {
	checks.rule_names == {"a.b.x", "a.b.y"} with input as module([], [rule("x", []), rule("x", []), rule("y", [])])
}
