package checks.shapes_test

import data.checks.shapes

# What is said of the schema of one tool with this property, by place within the property.
said(property) := faults if {
	faults := told with data.documents as documents({
		"type": "object", "additionalProperties": false, "required": [],
		"properties": {"p": property},
		"definitions": {"d": {"type": "string"}},
	})
}

told := [[array.slice(finding.path, 4, 9), finding.problem] | some finding in shapes.findings]

documents(shape) := {"mcp": {"arguments": {"shapes": {"sql": {"t": shape}}}}}

test_sound_schemas_have_no_fault[note] if {
	some note, property in {
		"text": {"type": "string", "pattern": "^a$", "maxLength": 7, "description": "d", "title": "t"},
		"number": {"type": "integer", "minimum": 1, "maximum": 2},
		"choice": {"type": "string", "enum": ["a", "b"]},
		"list": {"type": "array", "items": {"type": "number"}, "minItems": 1, "maxItems": 2, "uniqueItems": true},
		"object": {
			"type": "object", "additionalProperties": false,
			"properties": {"a": {"type": "boolean", "const": true}},
		},
		"reference": {"$ref": "#/definitions/d"},
	}
	said(property) == []
}

test_schema_that_would_not_be_honoured_is_found[note] if {
	some note, example in {
		"keyword of a later draft": [
			{"type": "array", "prefixItems": []}, ["prefixItems"],
			`"prefixItems" is no keyword that is honoured here`,
		],
		"keyword within": [
			{"type": "array", "items": {"type": "string", "format": "uri"}}, ["items", "format"],
			`"format" is no keyword that is honoured here`,
		],
		"no type": [{"minLength": 1}, [], "the schema does not say what it accepts"],
		"list of types": [{"type": ["string", "null"]}, [], "the schema does not say what it accepts"],
		"unknown type": [{"type": "text"}, [], "the schema does not say what it accepts"],
		"open object": [
			{"type": "object", "properties": {}}, [],
			"the schema is open: it accepts arguments that it does not name",
		],
		"object without properties": [
			{"type": "object", "additionalProperties": false}, [],
			"the schema is open: it accepts arguments that it does not name",
		],
		"required that is not described": [
			{"type": "object", "additionalProperties": false, "required": ["b"], "properties": {"a": {"type": "string"}}},
			["required"], `"b" is required and is none of the properties`,
		],
		"broken pattern": [
			{"type": "string", "pattern": "("}, ["pattern"],
			"the pattern is none that the engine can use",
		],
		"reference to elsewhere": [
			{"$ref": "https://example.com/s.json"}, ["$ref"],
			"the reference leaves the schema or leads nowhere",
		],
		"reference to nothing": [
			{"$ref": "#/definitions/e"}, ["$ref"],
			"the reference leaves the schema or leads nowhere",
		],
		"reference to itself": [{"$ref": "#"}, ["$ref"], "the reference leaves the schema or leads nowhere"],
		"reference among others": [
			{"$ref": "#/definitions/d", "title": "t"}, [],
			"beside `$ref` every other keyword is passed over",
		],
		"name like a keyword": [
			{"type": "object", "additionalProperties": false, "properties": {"items": {"type": "string"}}},
			["properties", "items"],
			`an argument cannot be called "items": these checks could not tell it from a keyword`,
		],
	}
	said(example[0]) == [[example[1], example[2]]]
}

test_schema_that_is_none_is_found if {
	faults := told with data.documents as documents({
		"type": "object", "additionalProperties": false,
		"properties": {"p": true},
	})
	[[], "there is no schema here"] in faults
}

test_schema_that_the_engine_cannot_use_is_found if {
	said({"type": "string", "maxLength": "7"}) == [[
		[],
		"the engine cannot use this schema: maxLength must be of an integer",
	]]
}
