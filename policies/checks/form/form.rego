# METADATA
# title: Whether the data files have the form of their schemas
# description: |
#   Turns what the engine says of a file and its schema into words for whoever edits the file. The documents are under
#   `data.documents`, the schemas in `input.schemas`, both by the path of their directory. What to do about a fault is
#   in the `description` of the schema's part that is about the place.
package checks.form

# METADATA
# title: Every fault of form
# description: The file, the place in it as a list of keys and indices, what is wrong, and what to do.
# scope: document
findings contains {"file": file, "path": place(fault), "problem": problem(file, fault), "fix": fix(file, fault)} if {
	some file, faults in all_faults
	some fault in faults
	not of_a_name[[file, fault.field, fault.type]]
}

findings contains {
	"file": file, "path": [], "problem": "the file is not made of keys with values",
	"fix": "Restore it, and change one value at a time.",
} if {
	some file, _ in input.schemas
	not is_object(document(file))
}

# METADATA
# title: The document of a file
# description: Null when there is none.
document(file) := object.get(data.documents, split(file, "/"), null)

# METADATA
# title: What the engine says of each file
# description: By file.
all_faults[file] := faults if {
	some file, schema in input.schemas
	is_object(document(file))
	[_, faults] := json.match_schema(document(file), schema)
}

# METADATA
# title: Faults that repeat what another says
# description: A key of the wrong form is reported as such, and again as text that misses its pattern.
of_a_name contains [file, fault.field, "pattern"] if {
	some file, faults in all_faults
	some fault in faults
	fault.type == "invalid_property_name"
}

# METADATA
# title: The keys and indices that lead to a field
# description: The engine joins them with dots, and calls the whole file `(Root)`.
keys(fault) := [key | some key in split(fault.field, "."); key != "(Root)"]

# METADATA
# title: The place of a fault
# description: A key that should not be there is a place of its own.
place(fault) := array.concat(keys(fault), [named(fault)]) if {
	fault.type in {"additional_property_not_allowed", "invalid_property_name"}
} else := keys(fault)

# METADATA
# title: The name in what the engine says
# description: Of a key that is missing, should not be there or has the wrong form.
# scope: document
named(fault) := trim_suffix(fault.desc, " is required") if fault.type == "required"

named(fault) := trim_suffix(trim_prefix(fault.desc, "Additional property "), " is not allowed") if {
	fault.type == "additional_property_not_allowed"
}

named(fault) := split(fault.desc, `"`)[1] if fault.type == "invalid_property_name"

# METADATA
# title: What is wrong, in words
# description: For what is not foreseen here, what the engine says.
problem(file, fault) := sprintf("%q is missing", [named(fault)]) if {
	fault.type == "required"
} else := sprintf("there is no key %q here; known are %s", [named(fault), concat(", ", known)]) if {
	fault.type == "additional_property_not_allowed"
	known := sort(object.keys(part(file, keys(fault)).properties))
} else := sprintf("%q cannot stand here", [named(fault)]) if {
	fault.type in {"additional_property_not_allowed", "invalid_property_name"}
} else := sprintf("%s is %s where %s is needed", [called(fault), given, expected]) if {
	fault.type == "invalid_type"
	types := split(trim_prefix(fault.desc, "Invalid type. Expected: "), ", given: ")
	expected := type_words[types[0]]
	given := type_words[types[1]]
} else := sprintf("%s has nothing in it", [called(fault)]) if {
	fault.type in {"array_min_items", "array_min_properties"}
} else := sprintf("%s is none of the values that can stand there", [called(fault)]) if {
	fault.type == "enum"
} else := sprintf("%s has an entry twice", [called(fault)]) if {
	fault.type == "unique"
} else := sprintf("%s is not of the form that is needed", [called(fault)]) if {
	fault.type == "pattern"
} else := sprintf("%s: %s", [called(fault), lower(fault.desc)])

# METADATA
# title: Words for types
# description: As the engine names them.
type_words := {
	"array": "a list", "boolean": "true or false", "integer": "a whole number", "null": "empty",
	"number": "a number", "object": "a set of keys", "string": "text", "[string,null]": "text or null",
}

# METADATA
# title: What to call a place
# description: Its keys, joined with dots.
called(fault) := concat(".", keys(fault)) if {
	count(keys(fault)) > 0
} else := "the file"

# METADATA
# title: What to do about it
# description: Of all parts of the schema that lead to the place, the innermost that says something.
fix(file, fault) := words if {
	depths := {depth | some [depth, _] in advice(file, keys(fault))}
	some [depth, words] in advice(file, keys(fault))
	depth == max(depths)
} else := "See the schema of the file in schemas."

# METADATA
# title: What the parts of a schema say that lead to a place
# description: With the depth of each.
advice(file, path) := {[count(way), node.description] |
	some [way, node] in parts[file]
	is_string(node.description)
	leads(way, path)
}

# METADATA
# title: The part of a schema for a place
# description: With its properties.
part(file, path) := node if {
	some [way, node] in parts[file]
	count(way) == count(path)
	leads(way, path)
	is_object(node.properties)
}

# METADATA
# title: The parts of each schema
# description: With the way to each, in which `*` stands for any key or index.
parts[file] contains [way, node] if {
	some file, schema in input.schemas
	walk(schema, [steps, node])
	is_object(node)
	way := [step | some raw in steps; step := object.get(wildcards, raw, raw); step != "properties"]
}

# METADATA
# title: Steps of a schema that stand for any key or index
# description: No file has keys of these names.
wildcards := {"items": "*", "additionalProperties": "*"}

# METADATA
# title: The way leads to the place, or to what it stands in
# description: Step by step.
leads(way, path) if {
	count(way) <= count(path)
	every index, step in way {
		step in {"*", path[index]}
	}
}
