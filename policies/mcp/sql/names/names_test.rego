package mcp.sql.names_test

import data.mcp.sql.names

test_an_entry_covers_its_names[note] if {
	some note, example in {
		"the name": ["reflect", "reflect"],
		"the name in other case": ["reflect", "ReFlect"],
		"the name with the long s": ["http_request", "http_reque\u017ft"],
		"the name with the sign for kelvin": ["kafka", "\u212aafka"],
		"an entry in other case": ["AI_*", "ai_query"],
		"what begins like it": ["ai_*", "ai_query"],
		"nothing behind it": ["ai_*", "ai_"],
		"everything": ["*", "anything"],
	}
	names.covers(example[0], example[1])
	names.listed(["no", example[0]], example[1])
}

test_an_entry_covers_nothing_else[note] if {
	some note, example in {
		"a longer name": ["reflect", "reflection"],
		"a shorter name": ["reflect", "refl"],
		"a part from the middle": ["ai_*", "my_ai_query"],
		"a star in the middle": ["a*c", "abc"],
		"a star in the name": ["reflect", "reflec*"],
		"a beginning that is not said": ["ai_*", "ai"],
	}
	not names.covers(example[0], example[1])
	not names.listed(["no", example[0]], example[1])
}

test_an_empty_list_covers_nothing if not names.listed([], "reflect")
