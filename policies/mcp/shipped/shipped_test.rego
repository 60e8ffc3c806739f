# What the data files promise as they are shipped. A change of a promise is a change of two files, seen in one review.
package mcp.shipped_test

import data.mcp.decision
import data.mcp.fixtures_test as fixtures
import data.mcp.sql.names

test_everyone_with_the_scope_may_use_the_eleven_tools if {
	names := [name | some name, _ in fixtures.resources]
	answer := decision.tools with input as {
		"contract": 2,
		"caller": object.union(fixtures.ada, {"groups": []}),
		"tools": names,
	}
	answer.visible == numbers.range(0, 10)
	object.keys(data.mcp.tools.catalogue) == {name | some name in names}
}

test_no_group_may_do_more if data.mcp.tools.grants.groups == {}

test_a_page_holds_a_hundred_rows if {
	every tool, entry in data.mcp.tools.catalogue {
		answer := decision.call with input as fixtures.call(tool, fixtures.resources[tool])
		answer.obligations == {true: {"page_limit": 100}, false: {}}[entry.listing]
	}
}

test_upstream_tools_are_these if {
	data.mcp.upstream.tools == {
		"sql": {"allowed": ["execute_sql_read_only", "poll_sql_result"], "blocked": ["execute_sql"]},
		"genie": {"allowed": ["query_space_{space_id}", "poll_response_{space_id}"], "blocked": []},
	}
}

test_every_open_upstream_tool_has_its_arguments_described[name] if {
	some server, lists in data.mcp.upstream.tools
	some name in lists.allowed
	data.mcp.arguments.shapes[server][name].additionalProperties == false
}

test_every_open_sql_tool_has_its_statement_named[name] if {
	some name in data.mcp.upstream.tools.sql.allowed
	name in object.keys(data.mcp.sql.rules.statement_arguments)
}

test_no_genie_space_is_blocked if {
	data.mcp.upstream.spaces == {"blocked": {"everyone": [], "groups": {}}}
}

test_one_rule_on_statements_is_observed if {
	modes := data.mcp.sql.rules.modes
	object.keys(modes) == object.keys(data.mcp.sql.statement_rules)
	[name | some name, mode in modes; mode != "enforce"] == ["known_functions"]
}

test_statements_are_queries if data.mcp.sql.rules.kinds == ["query", "explain", "describe"]

test_statements_are_of_bounded_size if {
	data.mcp.sql.rules.max_length == 32768
	data.mcp.sql.rules.max_depth == 200
}

test_no_table_is_withheld_by_name_but_those_of_the_system if {
	data.mcp.sql.rules.withheld_tables == []
	data.mcp.sql.rules.system_tables == ["system.*.*", "*.information_schema.*", "__databricks_internal.*.*"]
}

test_no_function_is_both_denied_and_known if {
	lists := [data.mcp.sql.rules.denied_functions, data.mcp.sql.rules.denied_table_functions]
	[name |
		some name in array.concat(data.mcp.sql.known_functions.names, data.mcp.sql.rules.allowed_table_functions)
		some list in lists
		names.listed(list, name)
	] == []
}

test_classifying_tags_are_these if {
	data.mcp.assets.classification == {
		"keys": ["sci"],
		"except_values": ["false", "no"],
		"classification_keys": ["classification", "confidentiality", "data_classification", "sensitivity"],
		"classification_values": [
			"sci", "strictly confidential", "strictly confidential information",
			"strictly_confidential",
		],
	}
}
