package checks.form_test

import data.checks.form

schema := {
	"type": "object", "description": "Keep all.", "additionalProperties": false, "required": ["names"],
	"properties": {
		"names": {
			"type": "array", "description": "List names.", "minItems": 1, "uniqueItems": true,
			"items": {"type": "string", "pattern": "^[a-z]+$", "description": "Write a name."},
		},
		"groups": {
			"type": "object", "description": "Write groups.", "propertyNames": {"pattern": "^[0-9]+$"},
			"additionalProperties": {"type": ["string", "null"], "enum": ["a", null]},
		},
		"limit": {"type": "integer", "maximum": 9},
	},
}

# What is said of this document, without the file.
said(document) := faults if {
	faults := told with input as {"schemas": {"a/b": schema}} with data.documents as {"a": {"b": document}}
}

told := [object.remove(finding, ["file"]) | some finding in form.findings]

test_sound_document_has_no_fault if {
	said({"names": ["x"], "groups": {"1": "a", "2": null}, "limit": 9}) == []
}

test_fault_is_told_with_its_place_and_what_to_do[note] if {
	some note, example in {
		"missing key": [{}, [], `"names" is missing`, "Keep all."],
		"key that is not known": [
			{"names": ["x"], "name": 1}, ["name"],
			`there is no key "name" here; known are groups, limit, names`, "Keep all.",
		],
		"key of another form": [
			{"names": ["x"], "groups": {"x": "a"}}, ["groups", "x"], `"x" cannot stand here`,
			"Write groups.",
		],
		"empty list": [{"names": []}, ["names"], "names has nothing in it", "List names."],
		"entry twice": [{"names": ["x", "x"]}, ["names"], "names has an entry twice", "List names."],
		"entry of another form": [
			{"names": ["x", "Y"]}, ["names", "1"], "names.1 is not of the form that is needed",
			"Write a name.",
		],
		"entry of another type": [
			{"names": [7]}, ["names", "0"], "names.0 is a whole number where text is needed",
			"Write a name.",
		],
		"value that is none of a few": [
			{"names": ["x"], "groups": {"1": "b"}}, ["groups", "1"],
			"groups.1 is none of the values that can stand there", "Write groups.",
		],
		"number too high": [
			{"names": ["x"], "limit": 10}, ["limit"], "limit: must be less than or equal to 9",
			"Keep all.",
		],
		"list for a file": [
			[], [], "the file is not made of keys with values",
			"Restore it, and change one value at a time.",
		],
		"nothing for a file": [
			null, [], "the file is not made of keys with values",
			"Restore it, and change one value at a time.",
		],
	}
	said(example[0]) == [{"path": example[1], "problem": example[2], "fix": example[3]}]
}

test_fault_of_the_whole_file_is_told if {
	findings := form.findings with input as {"schemas": {"a": {"type": "object", "minProperties": 1}}}
		with data.documents as {"a": {}}
	findings == {{
		"file": "a", "path": [], "problem": "the file has nothing in it",
		"fix": "See the schema of the file in schemas.",
	}}
}

test_missing_file_is_told if {
	findings := form.findings with input as {"schemas": {"a/b": schema}} with data.documents as {}
	[finding.file | some finding in findings] == ["a/b"]
}

test_key_that_is_not_known_is_told_where_nothing_is_known if {
	open := {"type": "object", "properties": {"a": {"type": "object", "additionalProperties": false}}}
	findings := form.findings with input as {"schemas": {"f": open}} with data.documents as {"f": {"a": {"b": 1}}}
	[finding.problem | some finding in findings] == [`"b" cannot stand here`]
}
