-- What changes data or objects, in the open and in disguise.

--! Insert
--! deny sql_kind_denied sql_dml
INSERT INTO main.sales.orders VALUES (1)

--! Insert from a query
--! deny sql_kind_denied sql_dml
INSERT OVERWRITE main.sales.orders SELECT * FROM main.archive.orders

--! Insert that replaces
--! deny sql_kind_denied sql_dml
INSERT INTO main.sales.orders REPLACE WHERE region = 'north' SELECT * FROM main.archive.orders

--! Insert by FROM first
--! deny sql_kind_denied sql_dml
FROM main.archive.orders INSERT INTO main.sales.orders SELECT *

--! Insert into several tables by FROM first
--! deny sql_kind_denied sql_dml
FROM m.s.t INSERT INTO m.s.u SELECT a INSERT INTO m.s.v SELECT b

--! Insert into a directory
--! deny sql_kind_denied
INSERT OVERWRITE DIRECTORY '/Volumes/main/sales/out' USING parquet SELECT * FROM main.sales.orders

--! Update
--! deny sql_kind_denied sql_dml
UPDATE main.sales.orders SET amount = 0

--! Delete
--! deny sql_kind_denied sql_dml
DELETE FROM main.sales.orders WHERE true

--! Merge
--! deny sql_kind_denied sql_dml
MERGE INTO main.sales.orders t USING main.archive.orders s ON t.order_id = s.order_id WHEN MATCHED THEN DELETE

--! Delete behind a common table expression
--! deny sql_kind_denied sql_dml
WITH x AS (SELECT 1) DELETE FROM main.sales.orders

--! Insert behind a common table expression
--! deny sql_kind_denied sql_dml
WITH x AS (SELECT 1 AS a) INSERT INTO main.sales.orders SELECT a FROM x

--! Update within a common table expression
--! deny sql_unparsable
WITH x AS (UPDATE main.sales.orders SET amount = 0 RETURNING *) SELECT * FROM x

--! Delete as a subquery
--! deny sql_unparsable
SELECT * FROM (DELETE FROM main.sales.orders)

--! The plan of a delete
--! deny sql_kind_denied sql_dml
EXPLAIN DELETE FROM main.sales.orders

--! The plan of a delete behind a common table expression
--! deny sql_kind_denied sql_dml
EXPLAIN EXTENDED WITH x AS (SELECT 1) DELETE FROM main.sales.orders

--! The plan of a plan of an insert
--! deny sql_kind_denied sql_dml
EXPLAIN EXPLAIN INSERT INTO main.sales.orders VALUES (1)

--! Explain as other databases have it, which carries out what it explains
--! deny sql_unparsable
EXPLAIN ANALYZE DELETE FROM main.sales.orders

--! The plan of something that is no query
--! deny sql_kind_denied
EXPLAIN DROP TABLE main.sales.orders

--! A table from a query
--! deny sql_kind_denied
CREATE TABLE main.sales.copy AS SELECT * FROM main.sales.orders

--! A table that replaces another
--! deny sql_kind_denied
CREATE OR REPLACE TABLE main.sales.orders AS SELECT 1

--! A table from a query, in the form of other databases
--! deny sql_unparsable
SELECT * INTO main.sales.copy FROM main.sales.orders

--! A clone
--! deny sql_unparsable
CREATE TABLE main.sales.copy SHALLOW CLONE main.sales.orders

--! A view
--! deny sql_kind_denied
CREATE VIEW main.sales.v AS SELECT * FROM main.hr.salaries

--! A view for the session
--! deny sql_kind_denied
CREATE TEMPORARY VIEW v AS SELECT 1

--! A function
--! deny sql_kind_denied
CREATE FUNCTION main.sales.f() RETURNS INT RETURN 1

--! A function in Python
--! deny sql_unparsable
CREATE FUNCTION main.sales.f() RETURNS STRING LANGUAGE PYTHON AS $$ import os; return os.popen('id').read() $$

--! A schema
--! deny sql_kind_denied
CREATE SCHEMA main.new

--! A catalog
--! deny sql_unparsable
CREATE CATALOG new

--! A volume
--! deny sql_unparsable
CREATE VOLUME main.sales.v

--! Drop a table
--! deny sql_kind_denied
DROP TABLE main.sales.orders

--! Drop a schema and what is in it
--! deny sql_kind_denied
DROP SCHEMA main.sales CASCADE

--! Bring back a table
--! deny sql_unparsable
UNDROP TABLE main.sales.orders

--! Empty a table
--! deny sql_kind_denied
TRUNCATE TABLE main.sales.orders

--! Change a table
--! deny sql_kind_denied
ALTER TABLE main.sales.orders ADD COLUMN a INT

--! Rename a table
--! deny sql_kind_denied
ALTER TABLE main.sales.orders RENAME TO main.sales.gone

--! Take the tag off a table
--! deny sql_unparsable
ALTER TABLE main.hr.salaries UNSET TAGS ('classification')

--! Take the mask off a column
--! deny sql_unparsable
ALTER TABLE main.hr.salaries ALTER COLUMN amount DROP MASK

--! Take the filter off a table
--! deny sql_unparsable
ALTER TABLE main.hr.salaries DROP ROW FILTER

--! A comment on a table
--! deny sql_kind_denied
COMMENT ON TABLE main.sales.orders IS 'read me'

--! Load files
--! deny sql_unparsable
COPY INTO main.sales.orders FROM '/Volumes/main/sales/in' FILEFORMAT = CSV

--! Load a file
--! deny sql_kind_denied
LOAD DATA INPATH '/a.csv' INTO TABLE main.sales.orders

--! Optimise a table
--! deny sql_unparsable
OPTIMIZE main.sales.orders ZORDER BY (region)

--! Remove old files of a table
--! deny sql_unparsable
VACUUM main.sales.orders RETAIN 0 HOURS

--! Bring back an old version
--! deny sql_unparsable
RESTORE TABLE main.sales.orders TO VERSION AS OF 1

--! Statistics of a table
--! deny sql_kind_denied
ANALYZE TABLE main.sales.orders COMPUTE STATISTICS

--! Upload a file
--! deny sql_unparsable
PUT '/etc/passwd' INTO '/Volumes/main/sales/in/a' OVERWRITE

--! Download a file
--! deny sql_unparsable
GET '/Volumes/main/sales/in/a' TO '/tmp/a'

--! Remove a file
--! deny sql_unparsable
REMOVE '/Volumes/main/sales/in/a'

--! Repair a table
--! deny sql_kind_denied
MSCK REPAIR TABLE main.sales.orders

--! A materialized view
--! deny sql_kind_denied
CREATE MATERIALIZED VIEW main.sales.m AS SELECT * FROM main.sales.orders

--! A streaming table
--! deny sql_kind_denied
CREATE STREAMING TABLE main.sales.s AS SELECT * FROM STREAM main.sales.orders
