package mcp.sql.tables_test

import data.mcp.fixtures_test as fixtures
import data.mcp.sql.tables

naming(parts) := fixtures.stating({"tables": [["main", "sales", "orders"], parts]})

withholding(patterns) := fixtures.changed(data.mcp.sql.rules, "withheld_tables", patterns)

test_tables_are_read[note] if {
	some note, parts in {
		"in full": ["main", "sales", "orders"],
		"without catalog": ["sales", "orders"],
		"alone": ["orders"],
		"a schema named like a format, in full": ["main", "json", "orders"],
		"a catalog named like a format": ["delta", "sales", "orders"],
		"a table named like a format": ["sales", "parquet"],
		"a table named like a format, alone": ["parquet"],
		"a table named like a schema of the system": ["information_schema"],
		"a schema named like the system": ["system", "orders_of_system"],
		"odd letters": ["main", "sales", "übersicht 2024"],
	}
	tables.only_tables with input as naming(parts)
	tables.no_system_table with input as naming(parts)
	tables.none_withheld with input as naming(parts)
	tables.named_in_full with input as naming(parts)
}

test_files_are_not_read[note] if {
	some note, parts in {
		"path behind a format": ["parquet", "/volumes/main/sales/files/a"],
		"address behind a format": ["csv", "abfss://container@account.dfs.core.windows.net/a"],
		"relative path": ["delta", "orders"],
		"format in other case": ["Text", "orders"],
		"path alone": ["/volumes/main/sales/files/a"],
		"path in the middle": ["main", "a/b", "c"],
		"path behind a class": ["org.apache.spark.sql.parquet", "/a"],
		"four parts": ["main", "sales", "orders", "history"],
	}
	not tables.only_tables with input as naming(parts)
}

test_system_tables_are_not_read[note] if {
	some note, parts in {
		"audit": ["system", "access", "audit"],
		"in other case": ["System", "Access", "Audit"],
		"tags of a catalog": ["main", "information_schema", "table_tags"],
		"without catalog": ["information_schema", "tables"],
		"internals": ["__databricks_internal", "a", "b"],
	}
	not tables.no_system_table with input as naming(parts)
}

test_withheld_tables_are_not_read[note] if {
	some note, example in {
		"the table": ["main.payroll.salaries", ["main", "payroll", "salaries"]],
		"in other case": ["main.Payroll.salaries", ["MAIN", "payroll", "Salaries"]],
		"all of its schema": ["main.payroll.*", ["main", "payroll", "salaries"]],
		"all of its catalog": ["hush.*.*", ["hush", "payroll", "salaries"]],
		"its name anywhere": ["*.*.board_*", ["dev", "me", "board_minutes"]],
	}
	not tables.none_withheld with input as naming(example[1]) with data.mcp.sql.rules as withholding([example[0]])
	tables.named_in_full with input as naming(example[1]) with data.mcp.sql.rules as withholding([example[0]])
}

test_tables_beside_withheld_ones_are_read[note] if {
	some note, example in {
		"of another schema": ["main.payroll.*", ["main", "payrolls", "salaries"]],
		"of another catalog": ["main.payroll.*", ["dev", "payroll", "salaries"]],
		"with a longer name": ["main.payroll.salaries", ["main", "payroll", "salaries_2"]],
		"of another schema, without catalog": ["main.payroll.*", ["sales", "orders"]],
		"with another name, alone": ["main.payroll.salaries", ["orders"]],
	}
	tables.none_withheld with input as naming(example[1]) with data.mcp.sql.rules as withholding([example[0]])
	tables.named_in_full with input as naming(example[1]) with data.mcp.sql.rules as withholding([example[0]])
}

test_table_that_could_be_withheld_is_to_be_named_in_full[note] if {
	some note, example in {
		"alone": ["main.payroll.salaries", ["salaries"]],
		"without catalog": ["main.payroll.salaries", ["payroll", "salaries"]],
		"alone, of any schema": ["main.payroll.*", ["orders"]],
		"of a schema without catalog": ["main.payroll.*", ["payroll", "orders"]],
		"of any schema of a catalog": ["hush.*.*", ["sales", "orders"]],
	}
	not tables.named_in_full with input as naming(example[1]) with data.mcp.sql.rules as withholding([example[0]])
	tables.none_withheld with input as naming(example[1]) with data.mcp.sql.rules as withholding([example[0]])
}

test_pattern_of_other_parts_reads_nothing[pattern] if {
	some pattern in ["salaries", "payroll.salaries", "a.main.payroll.salaries", ""]
	rules := object.union(withholding([pattern]), {"system_tables": [pattern]})
	not tables.none_withheld with input as naming(["main", "sales", "orders"]) with data.mcp.sql.rules as rules
	not tables.named_in_full with input as naming(["main", "sales", "orders"]) with data.mcp.sql.rules as rules
	not tables.no_system_table with input as naming(["main", "sales", "orders"]) with data.mcp.sql.rules as rules
}
