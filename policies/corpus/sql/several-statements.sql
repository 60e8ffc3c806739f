-- More than one statement in one text, and none.

--! A second statement that drops
--! deny sql_unparsable
SELECT 1; DROP TABLE main.sales.orders

--! A second statement that reads
--! deny sql_unparsable
SELECT 1; SELECT 2

--! A second statement behind a comment
--! deny sql_unparsable
SELECT 1 /* ; */ ; /* ; */ DROP TABLE main.sales.orders

--! A second statement on a line of its own
--! deny sql_unparsable
SELECT 1 -- the end
;
DROP TABLE main.sales.orders

--! A second statement without a semicolon
--! deny sql_unparsable
SELECT 1 DROP TABLE main.sales.orders

--! A second statement behind EXPLAIN
--! deny sql_unparsable
EXPLAIN SELECT 1; DELETE FROM main.sales.orders

--! A first statement that is empty
--! deny sql_unparsable
; SELECT 1

--! A native command that swallows the second
--! deny sql_kind_denied sql_multiple_statements
ROLLBACK; SELECT 1

--! A grant that swallows the second
--! deny sql_kind_denied sql_multiple_statements
GRANT SELECT ON t TO u; DROP TABLE main.sales.orders

--! A refresh that swallows the second
--! deny sql_kind_denied sql_multiple_statements
REFRESH x; DROP TABLE main.sales.orders

--! Nothing
--! deny sql_unparsable
{{U+0020}}

--! A comment alone
--! deny sql_unparsable
-- SELECT 1

--! A semicolon alone
--! deny sql_unparsable
;

--! A hundred statements
--! deny sql_unparsable
{{100 * SELECT 1; }}
