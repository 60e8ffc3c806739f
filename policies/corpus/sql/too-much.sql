-- Texts that are meant to cost.

--! Longer than the policy allows
--! deny sql_too_long
SELECT '{{33000 * a}}'

--! Longer than is read at all
--! deny sql_too_long
SELECT '{{70000 * a}}'

--! A million characters
--! deny sql_too_long
{{1000000 * (}}

--! A list longer than the policy allows
--! deny sql_too_long
SELECT * FROM main.sales.orders WHERE order_id IN ({{20000 * 1,}}1)

--! Brackets
--! deny sql_too_deep
SELECT {{1000 * (}}1{{1000 * )}}

--! Brackets without an end
--! deny sql_too_deep
SELECT {{1000 * (}}

--! Subqueries
--! deny sql_too_deep
SELECT * FROM {{500 * (SELECT * FROM }}t{{500 * )}}

--! Subqueries as values
--! deny sql_too_deep
{{500 * SELECT (}}1{{500 * )}}

--! Functions
--! deny sql_too_deep
SELECT {{500 * abs(}}1{{500 * )}}

--! Arrays
--! deny sql_too_deep
SELECT {{500 * a[}}1{{500 * ]}}

--! Types
--! deny sql_too_deep
SELECT CAST(a AS {{500 * ARRAY<}}INT{{500 * >}})

--! CASE
--! deny sql_too_deep
SELECT {{500 * CASE WHEN a THEN }}1{{500 *  END}}

--! NOT
--! deny sql_too_deep
SELECT {{3000 * NOT }}true

--! Signs
--! deny sql_too_deep
SELECT {{3000 * - }}1

--! Lambdas
--! deny sql_too_deep
SELECT transform(xs, {{500 * x -> }}1)

--! Plans
--! deny sql_too_deep
{{500 * EXPLAIN }}SELECT 1

--! Comments within comments
--! deny sql_too_deep
SELECT 1 {{5000 * /*}}

--! Brackets that are closed do not nest
--! allow
SELECT {{2000 * (1),}}1

--! A chain is long and not deep
--! allow
SELECT * FROM main.sales.orders WHERE a = 1{{2000 *  OR a = 1}}

--! As deep as people write
--! allow
SELECT {{40 * (}}1{{40 * )}}
