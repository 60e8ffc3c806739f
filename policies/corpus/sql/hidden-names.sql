-- Names that do not stand in the text.

--! A function that is put together
--! deny sql_identifier_clause
SELECT IDENTIFIER('ref' || 'lect')('java.lang.Runtime', 'getRuntime')

--! A function by a parameter
--! deny sql_identifier_clause
SELECT IDENTIFIER(:f)('c')

--! A function by a text alone
--! deny sql_identifier_clause
SELECT identifier('http_request')(conn => 'c', method => 'GET', path => '/')

--! A function, with a comment in between
--! deny sql_identifier_clause
SELECT IDENTIFIER /* x */ ('http_request') (conn => 'c', method => 'GET', path => '/')

--! A table that is put together
--! deny sql_identifier_clause
SELECT * FROM IDENTIFIER('main.' || :schema || '.salaries')

--! A table by a parameter
--! deny sql_identifier_clause
SELECT * FROM IDENTIFIER(:t)

--! A table by a text alone
--! deny sql_identifier_clause
SELECT * FROM IDENTIFIER('main.hr.salaries')

--! A part of the name of a table
--! deny sql_identifier_clause
SELECT * FROM main.IDENTIFIER('hr').salaries

--! A table in a join
--! deny sql_identifier_clause
SELECT * FROM main.sales.orders JOIN IDENTIFIER(:t) USING (order_id)

--! A table in a subquery
--! deny sql_identifier_clause
SELECT * FROM main.sales.orders WHERE order_id IN (SELECT id FROM IDENTIFIER(:t))

--! A table in a common table expression
--! deny sql_identifier_clause
WITH x AS (SELECT * FROM IDENTIFIER(:t)) SELECT 1

--! A table by TABLE
--! deny sql_identifier_clause
TABLE IDENTIFIER(:t)

--! A table as an argument
--! deny sql_identifier_clause
SELECT * FROM explode(TABLE(IDENTIFIER(:t)))

--! A table in a pipe
--! deny sql_identifier_clause
FROM IDENTIFIER(:t) |> LIMIT 1

--! A table function
--! deny sql_identifier_clause
SELECT * FROM IDENTIFIER('read_files')('/a')

--! A column
--! deny sql_identifier_clause
SELECT IDENTIFIER(:c) FROM main.sales.orders

--! The plan of a query that hides a name
--! deny sql_identifier_clause
EXPLAIN SELECT * FROM IDENTIFIER(:t)
