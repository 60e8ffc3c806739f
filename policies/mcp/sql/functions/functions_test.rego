package mcp.sql.functions_test

import data.mcp.fixtures_test as fixtures
import data.mcp.sql.functions

calling(names) := fixtures.stating({"functions": names})

reading(names) := fixtures.stating({"table_functions": names})

test_functions_with_effects_are_denied_as_shipped[note] if {
	some kind in ["functions", "table_functions"]
	some name in [
		"http_request", "remote_query", "reflect", "java_method", "try_reflect", "read_files", "read_kafka",
		"read_kinesis", "read_pubsub", "read_pulsar", "cloud_files", "secret", "try_secret", "list_secrets",
		"ai_query", "ai_gen", "ai_forecast", "ai_something_new", "vector_search", "python_exec", "table_changes",
		"event_log", "from_avro", "HTTP_REQUEST",
	]
	note := concat(" ", [name, kind])
	asked := fixtures.stating({kind: ["abs", name]})
	not functions.none_denied with input as asked
	functions.denied_calls == {name} with input as asked
}

test_functions_of_their_arguments_are_not_denied_as_shipped[name] if {
	some name in [
		"count", "aid", "explode", "from_json", "http", "my_ai_query", "read_filesystem", "reflection",
		"secrets",
	]
	functions.none_denied with input as calling([name])
}

test_any_function_of_a_query_is_known_as_shipped[name] if {
	some name in ["abs", "COUNT", "explode", "from_json", "range", "st_area", "try_cast", "window", "zip_with"]
	functions.all_known with input as calling([name])
}

test_functions_that_somebody_defined_are_not_known[name] if {
	some name in ["my_function", "counts", "cou*", "my_ai_query"]
	not functions.all_known with input as calling(["count", name])
}

test_functions_that_are_judged_otherwise_are_not_called_unknown if {
	functions.all_known with input as calling(["count", "http_request"])
	functions.all_known with input as reading(["my_table_function"])
}

test_table_functions_are_open_by_name[name] if {
	some name in ["collations", "explode", "range", "sql_keywords", "variant_explode_outer"]
	functions.table_functions_open with input as reading([name])
}

test_other_table_functions_are_closed[name] if {
	some name in ["read_files", "remote_query", "my_table_function", "ranges", "a_function_to_come"]
	not functions.table_functions_open with input as reading(["range", name])
}

test_statement_without_functions_is_fine if {
	functions.none_denied with input as calling([])
	functions.table_functions_open with input as calling([])
	functions.all_known with input as calling([])
}

test_broken_known_functions_know_nothing[note] if {
	some note, names in {"null": null, "text": "count", "object": {"count": "count"}, "numbers": [1]}
	not functions.all_known with input as calling(["count"]) with data.mcp.sql.known_functions as {"names": names}
}
