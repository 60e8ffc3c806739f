# METADATA
# title: How an entry of a list names functions and tables
# description: |
#   An entry is a name, or the beginning of names followed by one `*`. Case does not matter, as it does not matter to
#   Databricks.
package mcp.sql.names

# METADATA
# title: The entry covers the name
# description: The whole name or its beginning, never a part from its middle.
# scope: document
covers(entry, name) if folded(entry) == folded(name)

covers(entry, name) if {
	endswith(entry, "*")
	startswith(folded(name), folded(trim_suffix(entry, "*")))
}

# METADATA
# title: An entry of the list covers the name
# description: No entry of an empty list does.
listed(entries, name) if {
	some entry in entries
	covers(entry, name)
}

# METADATA
# title: Text without its case
# description: Upper case first, so that a letter that only looks like another (the long s) folds to it.
folded(text) := lower(upper(text))
