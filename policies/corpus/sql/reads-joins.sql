-- Reads of several relations.

--! Inner join
--! allow
SELECT o.order_id, c.name FROM main.sales.orders o JOIN main.sales.customers c ON o.customer_id = c.customer_id

--! Join by the names of columns
--! allow
SELECT * FROM main.sales.orders JOIN main.sales.customers USING (customer_id)

--! Natural join
--! allow
SELECT * FROM main.sales.orders NATURAL JOIN main.sales.customers

--! Left, right and full joins
--! allow
SELECT * FROM a.b.c x LEFT JOIN a.b.d y ON x.i = y.i RIGHT OUTER JOIN a.b.e z ON y.i = z.i FULL JOIN a.b.f w ON w.i = z.i

--! Rows that have a partner
--! allow
SELECT * FROM main.sales.orders o LEFT SEMI JOIN main.sales.returns r ON o.order_id = r.order_id

--! Rows that have none
--! allow
SELECT * FROM main.sales.orders o LEFT ANTI JOIN main.sales.returns r ON o.order_id = r.order_id

--! Every row with every row
--! allow
SELECT * FROM main.sales.orders CROSS JOIN main.sales.calendar

--! Relations with commas
--! allow
SELECT * FROM main.sales.orders o, main.sales.customers c WHERE o.customer_id = c.customer_id

--! A subquery as a relation
--! allow
SELECT s.total FROM (SELECT sum(amount) AS total FROM main.sales.orders) s

--! A subquery as a value
--! allow
SELECT (SELECT max(amount) FROM main.sales.orders) AS most

--! A subquery in a list
--! allow
SELECT * FROM main.sales.orders WHERE customer_id IN (SELECT customer_id FROM main.sales.customers WHERE vip)

--! A subquery that must not be empty
--! allow
SELECT * FROM main.sales.orders o WHERE EXISTS (SELECT 1 FROM main.sales.returns r WHERE r.order_id = o.order_id)

--! A subquery to the side
--! allow
SELECT * FROM main.sales.customers c, LATERAL (SELECT max(amount) FROM main.sales.orders o WHERE o.customer_id = c.customer_id)

--! Union of everything
--! allow
SELECT order_id FROM main.sales.orders UNION ALL SELECT order_id FROM main.archive.orders

--! Union, difference and intersection
--! allow
SELECT a FROM m.s.t UNION SELECT a FROM m.s.u EXCEPT SELECT a FROM m.s.v INTERSECT SELECT a FROM m.s.w

--! Difference by its other name
--! allow
SELECT a FROM m.s.t MINUS SELECT a FROM m.s.u

--! A join in brackets
--! allow
SELECT * FROM (m.s.t JOIN m.s.u USING (i)) JOIN m.s.v USING (i)

--! A table with itself
--! allow
SELECT a.name, b.name FROM main.hr.people a JOIN main.hr.people b ON a.manager_id = b.person_id

--! Twenty tables
--! allow
SELECT 1 FROM m.s.t{{19 *  JOIN m.s.u ON a = b}}
