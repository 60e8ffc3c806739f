package checks.meaning_test

import data.checks.meaning

query_alone := {
	"type": "object", "additionalProperties": false, "required": ["query"],
	"properties": {"query": {"type": "string"}, "note": {"type": "string"}, "count": {"type": "integer"}},
}

documents := {
	"arguments": {"shapes": {"sql": {"read": query_alone, "poll": query_alone}, "genie": {}}},
	"assets": {"classification": {
		"keys": ["sci"], "except_values": ["no"],
		"classification_keys": ["class"], "classification_values": ["sci", "strict"],
	}},
	"sql": {
		"known_functions": {"names": ["count"]},
		"rules": {
			"statement_arguments": {"read": "query", "poll": null},
			"denied_functions": ["ai_*"], "denied_table_functions": ["read_files"],
			"allowed_table_functions": ["range"],
			"system_tables": ["system.*.*"], "withheld_tables": ["*.*.board_*"],
		},
	},
	"tools": {
		"catalogue": {"get": {"resource": "table", "listing": false}, "list": {"resource": "none", "listing": true}},
		"grants": {"everyone": ["get"], "groups": {"g": ["list"]}},
		"page_limits": {"tools": {"list": 7}},
		"call_limits": {"tools": {"get": 7}},
	},
	"upstream": {"tools": {
		"sql": {"allowed": ["read", "poll"], "blocked": ["write"]},
		"genie": {"allowed": [], "blocked": []},
	}},
}

# What is said when this part of the documents has this value: file and place of each fault.
said(part, value) := faults if {
	changed := json.patch(documents, [{"op": "replace", "path": part, "value": value}])
	faults := told with data.documents as {"mcp": changed}
}

told contains [finding.file, finding.path] if some finding in meaning.findings

test_sound_documents_have_no_fault if said("/tools/grants/everyone", ["get"]) == set()

test_entry_that_does_nothing_is_found[note] if {
	some note, example in {
		"pattern among tags": ["/assets/classification/keys", ["sc*"], "mcp/assets/classification", ["keys", 0]],
		"tag there already": [
			"/assets/classification/classification_values", ["sci", "strict", " SCI"],
			"mcp/assets/classification", ["classification_values", 2],
		],
		"key that classifies already": [
			"/assets/classification/classification_keys", ["class", "Sci"],
			"mcp/assets/classification", ["classification_keys", 1],
		],
		"grant of an unknown tool": ["/tools/grants/everyone", ["get", "gets"], "mcp/tools/grants", ["everyone", 1]],
		"grant of an unknown tool to a group": [
			"/tools/grants/groups", {"g": ["gets"]}, "mcp/tools/grants",
			["groups", "g", 0],
		],
		"no grant": ["/tools/grants", {"everyone": [], "groups": {}}, "mcp/tools/grants", ["everyone"]],
		"limit of a tool there is not": [
			"/tools/call_limits/tools", {"gets": 7}, "mcp/tools/call_limits",
			["tools", "gets"],
		],
		"limit of a tool that does not list": [
			"/tools/page_limits/tools", {"get": 7}, "mcp/tools/page_limits",
			["tools", "get"],
		],
	}
	said(example[0], example[1]) == {[example[2], example[3]]}
}

test_tool_or_function_that_another_entry_makes_void_is_found[note] if {
	some note, example in {
		"tool that is blocked too": [
			"/upstream/tools/sql/blocked", ["poll"], "mcp/upstream/tools",
			["sql", "allowed", 1],
		],
		"tool without arguments": [
			"/upstream/tools/genie/allowed", ["ask_{space_id}"], "mcp/upstream/tools",
			["genie", "allowed", 0],
		],
		"arguments without a tool": [
			"/arguments/shapes/genie", {"ask_{space_id}": query_alone}, "mcp/arguments/shapes",
			["genie", "ask_{space_id}"],
		],
		"tool without its statement": [
			"/sql/rules/statement_arguments", {"read": "query"}, "mcp/upstream/tools",
			["sql", "allowed", 1],
		],
		"statement without its tool": [
			"/sql/rules/statement_arguments", {"read": "query", "poll": null, "write": null},
			"mcp/sql/rules", ["statement_arguments", "write"],
		],
		"statement that can be left out": [
			"/sql/rules/statement_arguments", {"read": "note", "poll": null}, "mcp/sql/rules",
			["statement_arguments", "read"],
		],
		"statement that is no text": [
			"/sql/rules/statement_arguments", {"read": "count", "poll": null}, "mcp/sql/rules",
			["statement_arguments", "read"],
		],
		"open function that is denied": [
			"/sql/rules/allowed_table_functions", ["range", "read_files"], "mcp/sql/rules",
			["allowed_table_functions", 1],
		],
		"known function that is denied": [
			"/sql/known_functions/names", ["AI_query", "count"], "mcp/sql/known_functions",
			["names", 0],
		],
		"all tables withheld": ["/sql/rules/withheld_tables", ["*.*.*"], "mcp/sql/rules", ["withheld_tables", 0]],
		"all tables of the system": [
			"/sql/rules/system_tables", ["a.b.c", "*.*.*"], "mcp/sql/rules",
			["system_tables", 1],
		],
	}
	said(example[0], example[1]) == {[example[2], example[3]]}
}

test_lists_that_are_none_are_left_to_their_form[note] if {
	some note, value in {"null": null, "text": "sci", "numbers": [7]}
	said("/assets/classification/keys", value) == set()
}
