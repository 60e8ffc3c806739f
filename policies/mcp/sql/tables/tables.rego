# METADATA
# title: Which tables a statement may name
# description: |
#   Tags are not known when a statement is decided, so tables are withheld by name here. What a view reads is not known
#   either: the rights in Unity Catalog stay the boundary, these rules come before it.
#   A pattern is `catalog.schema.table`, each part as in `mcp.sql.names`. A name that leaves out its first parts is
#   completed by the session, which is not known: it is held against the parts that it has.
# schemas:
#   - data.mcp.sql.reading.facts: schema.input.statement
#   - data.mcp.sql.rules: schema.mcp.sql.rules
package mcp.sql.tables

import data.mcp.contract
import data.mcp.sql.names
import data.mcp.sql.reading

# METADATA
# title: Only tables are read
# description: |
#   Neither a path nor a file behind the name of its format, which reads the storage past every table. Undefined when
#   the list of formats is malformed.
only_tables if {
	contract.texts(data.mcp.sql.rules.file_formats)
	every table in reading.facts.tables {
		table_name(table)
	}
}

# METADATA
# title: The name can be that of a table
# description: One to three parts, none a path, and not a format with a file.
table_name(table) if {
	count(table) in {1, 2, 3}
	every part in table {
		not contains(part, "/")
	}
	not file(table)
}

# METADATA
# title: The name is a file behind its format
# description: A schema of that name can be read when the catalog is named too.
file(table) if {
	count(table) == 2
	names.listed(data.mcp.sql.rules.file_formats, table[0])
}

# METADATA
# title: No system table is read
# description: |
#   They tell of objects and people, whatever the tags of those say. A session never starts within them, so a name that
#   leaves out its first parts is one of theirs when a part it has is named by the pattern. Undefined when the list is
#   malformed.
no_system_table if {
	patterns_valid(data.mcp.sql.rules.system_tables)
	every table in reading.facts.tables {
		not system_table(table)
	}
}

# METADATA
# title: The name is that of a system table
# description: A part that the pattern leaves open proves nothing by itself.
system_table(table) if {
	some pattern in data.mcp.sql.rules.system_tables
	entries := aligned(pattern, table)
	covered(entries, table)
	some entry in entries
	entry != "*"
}

# METADATA
# title: No withheld table is read
# description: Undefined when the list is malformed.
none_withheld if {
	patterns_valid(data.mcp.sql.rules.withheld_tables)
	every table in reading.facts.tables {
		not withheld(table)
	}
}

# METADATA
# title: The name is that of a withheld table
# description: Named in full.
withheld(table) if {
	count(table) == 3
	some pattern in data.mcp.sql.rules.withheld_tables
	covered(aligned(pattern, table), table)
}

# METADATA
# title: Tables that may be withheld are named in full
# description: |
#   A name that leaves out its catalog or schema is refused when the table it means could be a withheld one. Undefined
#   when the list is malformed.
named_in_full if {
	patterns_valid(data.mcp.sql.rules.withheld_tables)
	every table in reading.facts.tables {
		not ambiguous(table)
	}
}

# METADATA
# title: The name could be that of a withheld table
# description: Nothing it says is against it.
ambiguous(table) if {
	count(table) < 3
	some pattern in data.mcp.sql.rules.withheld_tables
	covered(aligned(pattern, table), table)
}

# METADATA
# title: The entries of a pattern that stand for the parts of a name
# description: The last entries, because a name leaves out its first parts.
aligned(pattern, table) := array.slice(split(pattern, "."), 3 - count(table), 3)

# METADATA
# title: Every entry covers its part
# description: No entry is left, and no part.
covered(entries, table) if {
	count(entries) == count(table)
	every index, entry in entries {
		names.covers(entry, table[index])
	}
}

# METADATA
# title: A list of patterns of three parts
# description: An empty list is one too.
patterns_valid(patterns) if {
	contract.texts(patterns)
	every pattern in patterns {
		count(split(pattern, ".")) == 3
	}
}
