package mcp.assets_test

import data.mcp.assets
import data.mcp.fixtures_test as fixtures

sci := [fixtures.tag("sci", "")]

# The verdicts under grants that do not move when the shipped ones are edited.
verdicts(asked) := found if {
	found := assets.verdicts with input as asked with data.mcp.tools.grants as fixtures.grants
}

# The verdict on one candidate, asked for by the tool.
verdict_for(tool, candidate) := found if [found] := verdicts(fixtures.screen(tool, [candidate]))

verdict(candidate) := verdict_for("list_tables", candidate)

catalog_tagged(tags) := fixtures.asset("catalog", [tags])

test_untagged_asset_is_visible[kind] if {
	some kind, chain in fixtures.chain_levels
	verdict(fixtures.asset(kind, [[] | some _ in chain])) == "visible"
}

test_classification_is_inherited_from_every_level[note] if {
	some kind, chain in fixtures.chain_levels
	some tagged, level in chain
	note := concat(" below ", [kind, level])
	tags := [found |
		some index in numbers.range(0, count(chain) - 1)
		found := {true: sci, false: []}[index == tagged]
	]
	verdict(fixtures.asset(kind, tags)) == "sci"
}

test_tag_classifies[note] if {
	some note, tag in {
		"key alone": {"key": "sci", "value": ""},
		"any value": {"key": "sci", "value": "maybe"},
		"true": {"key": "sci", "value": "true"},
		"upper-case key": {"key": "SCI", "value": ""},
		"key with blanks": {"key": " Sci\t", "value": ""},
		"key with a wide blank": {"key": "\u00a0sci\u3000", "value": ""},
		"long s": {"key": "ſci", "value": ""},
		"dotless i": {"key": "scı", "value": ""},
		"dotted I": {"key": "SCİ", "value": ""},
		"false that only looks so": {"key": "sci", "value": "falſe"},
		"not exactly no": {"key": "sci", "value": "none"},
		"value without text": {"key": "sci"},
		"null value": {"key": "sci", "value": null},
		"false as a boolean": {"key": "sci", "value": false},
		"classification": {"key": "classification", "value": "sci"},
		"data classification": {"key": "Data_Classification", "value": "Strictly Confidential"},
		"confidentiality": {"key": "confidentiality", "value": " STRICTLY_CONFIDENTIAL "},
		"sensitivity": {"key": " Sensitivity ", "value": "strictly confidential information"},
		"value with long s": {"key": "sensitivity", "value": "ſtrictly confidential"},
	}
	verdict(catalog_tagged([tag])) == "sci"
}

test_tag_does_not_classify[note] if {
	some note, tag in {
		"no": {"key": "sci", "value": "no"},
		"no with a blank": {"key": "sci", "value": "No "},
		"false in other case": {"key": "SCI", "value": "FALSE"},
		"longer key": {"key": "sci_reviewed", "value": "sci"},
		"other key": {"key": "owner", "value": "sci"},
		"lower class": {"key": "classification", "value": "confidential"},
		"longer value": {"key": "classification", "value": "not strictly confidential"},
		"empty value": {"key": "sensitivity", "value": ""},
		"empty key": {"key": "", "value": "sci"},
	}
	verdict(catalog_tagged([tag])) == "visible"
}

test_one_classifying_tag_among_others_is_enough[note] if {
	some note, tags in {
		"last": [fixtures.tag("owner", "sales"), fixtures.tag("sci", "yes")],
		"duplicate that takes it back": [fixtures.tag("sci", "yes"), fixtures.tag("sci", "no")],
		"duplicate in other case": [fixtures.tag("sci", "no"), fixtures.tag("SCI", "")],
		"beside a malformed tag": [null, fixtures.tag("sci", "")],
	}
	verdict(catalog_tagged(tags)) == "sci"
}

test_level_not_fully_read_is_hidden[note] if {
	some note, level in {
		"unread": {"level": "catalog", "read": false, "tags": []},
		"no word on reading": {"level": "catalog", "tags": []},
		"read as text": {"level": "catalog", "read": "true", "tags": []},
		"read as number": {"level": "catalog", "read": 1, "tags": []},
		"no tags": {"level": "catalog", "read": true},
		"null tags": {"level": "catalog", "read": true, "tags": null},
		"tags as object": {"level": "catalog", "read": true, "tags": {"owner": "sales"}},
		"tags in an object": {"level": "catalog", "read": true, "tags": {"a": fixtures.tag("owner", "sales")}},
		"tag as text": {"level": "catalog", "read": true, "tags": ["owner"]},
		"tag without key": {"level": "catalog", "read": true, "tags": [{"value": "x"}]},
		"key of another type": {"level": "catalog", "read": true, "tags": [{"key": 1, "value": ""}]},
		"tag without value": {"level": "catalog", "read": true, "tags": [{"key": "owner"}]},
		"level of another type": "catalog",
		"null": null,
	}
	verdict({"kind": "catalog", "chain": [level]}) == "tags_unread"
}

test_sci_comes_before_unread if {
	chain := [{"level": "catalog", "read": false, "tags": []}, {"level": "schema", "read": true, "tags": sci}]
	verdict({"kind": "schema", "chain": chain}) == "sci"
}

test_unread_comes_before_other_codes if {
	chain := [{"level": "catalog", "read": false, "tags": []}]
	verdict({"kind": "volume", "chain": chain}) == "tags_unread"
	verdict({"kind": "table", "chain": chain}) == "tags_unread"
}

test_chain_must_be_exactly_that_of_the_kind[note] if {
	some note, candidate in {
		"empty": {"kind": "table", "chain": []},
		"missing": {"kind": "table"},
		"null": {"kind": "table", "chain": null},
		"text": {"kind": "catalog", "chain": "catalog"},
		"object": {"kind": "catalog", "chain": {"a": {"level": "catalog", "read": true, "tags": []}}},
		"missing a level": levels("table", ["catalog", "table"]),
		"wrong order": levels("table", ["schema", "catalog", "table"]),
		"level too many": levels("schema", ["catalog", "schema", "table"]),
		"level twice": levels("schema", ["catalog", "catalog", "schema"]),
		"level in other case": levels("catalog", ["Catalog"]),
		"of another kind": levels("genie_space", ["catalog"]),
		"level without a name": {"kind": "catalog", "chain": [{"read": true, "tags": []}]},
	}
	verdict(candidate) == "chain_incomplete"
}

levels(kind, names) := {"kind": kind, "chain": [{"level": name, "read": true, "tags": []} | some name in names]}

test_unknown_kind_is_hidden[note] if {
	some note, candidate in {
		"unknown": levels("volume", ["catalog", "schema", "volume"]),
		"other case": levels("Catalog", ["catalog"]),
		"missing": {"chain": []},
		"null kind": {"kind": null, "chain": []},
		"number": 1,
		"null": null,
		"list": [],
	}
	verdict(candidate) == "kind_unknown"
}

test_warehouses_are_for_warehouse_tools_alone if {
	verdict_for("list_sql_warehouses", {"kind": "workspace_asset", "chain": []}) == "visible"
	verdict_for("list_tables", {"kind": "workspace_asset", "chain": []}) == "resource_mismatch"
	verdict_for("list_sql_warehouses", {"kind": "workspace_asset"}) == "resource_mismatch"
	verdict_for("list_sql_warehouses", levels("workspace_asset", ["catalog"])) == "resource_mismatch"
	verdict_for("list_sql_warehouses", {"kind": "table", "chain": []}) == "chain_incomplete"
	verdict_for("list_sql_warehouses", {"kind": "volume", "chain": []}) == "kind_unknown"
}

test_upstream_tools_and_results_follow_the_allow_list[note] if {
	some kind in ["upstream_tool", "upstream_result"]
	some name, expected in {
		"execute_sql_read_only": "visible",
		"execute_sql": "upstream_tool_blocked",
		"execute_python": "upstream_tool_unknown",
	}
	note := concat(" ", [kind, name])
	verdict_for("list_sql_tools", {"kind": kind, "server": "sql", "name": name}) == expected
}

test_other_kinds_gain_nothing_from_naming_a_tool[note] if {
	some kind, expected in {
		"workspace_asset": "resource_mismatch",
		"table": "chain_incomplete",
		"volume": "kind_unknown",
	}
	some name in ["execute_sql", "execute_sql_read_only"]
	note := concat(" ", [kind, name])
	verdict({"kind": kind, "chain": [], "server": "sql", "name": name}) == expected
}

test_genie_tools_follow_their_space if {
	own := {"kind": "upstream_tool", "server": "genie", "space_id": fixtures.space, "name": "query_space_other"}
	verdict_for("list_genie_tools", own) == "upstream_tool_unknown"
	named := object.union(own, {"name": concat("_", ["query_space", fixtures.space])})
	verdict_for("list_genie_tools", named) == "visible"
}

test_tools_and_results_of_a_blocked_space_are_withheld[kind] if {
	some kind in ["upstream_tool", "upstream_result"]
	candidates := [candidate |
		some name in ["query_space", "poll_response", "query_other"]
		candidate := {
			"kind": kind, "server": "genie", "space_id": fixtures.space,
			"name": concat("_", [name, fixtures.space]),
		}
	]
	asked := fixtures.screen("list_genie_tools", candidates)
	assets.verdicts == ["genie_space_blocked", "genie_space_blocked", "genie_space_blocked"] with input as asked
		with data.mcp.tools.grants as fixtures.grants
		with data.mcp.upstream.spaces as {"blocked": {"everyone": [], "groups": {fixtures.stewards: [fixtures.space]}}}
}

test_nothing_is_visible_without_the_tool[note] if {
	some note, change in {
		"unknown tool": {"tool": "List_Tables"},
		"no tool": {"tool": null},
		"no scope": {"caller": object.union(fixtures.ada, {"scopes": []})},
		"null groups": {"caller": object.union(fixtures.ada, {"groups": null})},
		"no caller": {"caller": null},
	}
	asked := object.union(fixtures.screen("list_tables", [catalog_tagged([]), catalog_tagged(sci)]), change)
	verdicts(asked) == ["tool_not_granted", "sci"]
}

test_nothing_is_visible_when_the_question_lacks_a_field[field] if {
	some field in ["tool", "caller"]
	asked := object.remove(fixtures.screen("list_tables", [catalog_tagged([])]), [field])
	verdicts(asked) == ["tool_not_granted"]
}

test_malformed_classification_closes[note] if {
	good := data.mcp.assets.classification
	some note, classification in {
		"empty": {},
		"null": null,
		"no keys": object.remove(good, ["keys"]),
		"empty keys": object.union(good, {"keys": []}),
		"keys as text": object.union(good, {"keys": "sci"}),
		"number among keys": object.union(good, {"keys": ["sci", 1]}),
		"blank key": object.union(good, {"keys": [" "]}),
		"no exceptions": object.remove(good, ["except_values"]),
		"bare no of YAML": object.union(good, {"except_values": [false]}),
		"no classification keys": object.union(good, {"classification_keys": []}),
		"no classification values": object.remove(good, ["classification_values"]),
	}
	asked := fixtures.screen("list_tables", [catalog_tagged([])])
	assets.verdicts == ["policy_data_invalid"] with input as asked
		with data.mcp.tools.grants as fixtures.grants
		with data.mcp.assets.classification as classification
}

test_case_and_blanks_in_the_data_do_not_matter if {
	classification := {
		"keys": [" Secret "],
		"except_values": [" NEVER "],
		"classification_keys": ["Class"],
		"classification_values": ["Top"],
	}
	candidates := [
		catalog_tagged([fixtures.tag("secret", "")]),
		catalog_tagged([fixtures.tag("secret", "never")]),
		catalog_tagged([fixtures.tag("class", "top")]),
		catalog_tagged([fixtures.tag("sci", "")]),
	]
	assets.verdicts == ["sci", "visible", "sci", "visible"] with input as fixtures.screen("list_tables", candidates)
		with data.mcp.tools.grants as fixtures.grants
		with data.mcp.assets.classification as classification
}
