-- What is no query: rights, sessions, transactions, scripts, programs.

--! Give a right
--! deny sql_kind_denied
GRANT SELECT ON TABLE main.hr.salaries TO `everyone`

--! Take a right
--! deny sql_kind_denied
REVOKE SELECT ON TABLE main.hr.salaries FROM `everyone`

--! End a transaction
--! deny sql_kind_denied
COMMIT

--! Undo a transaction
--! deny sql_kind_denied
ROLLBACK

--! Begin a transaction
--! deny sql_kind_denied
START TRANSACTION

--! Leave a read-only transaction, the classic of the Postgres server
--! deny sql_kind_denied sql_multiple_statements
COMMIT; DROP SCHEMA public CASCADE

--! Statements put together from text
--! deny sql_kind_denied
EXECUTE IMMEDIATE 'DROP TABLE main.sales.orders'

--! Statements put together from text and parameters
--! deny sql_kind_denied
EXECUTE IMMEDIATE 'DELETE FROM ' || :t USING 1

--! Statements put together from text, as SQL Server has it
--! deny sql_unparsable
EXEC('DELETE FROM main.sales.orders')

--! A procedure
--! deny sql_kind_denied
CALL main.sales.tidy()

--! A script
--! deny sql_unparsable
BEGIN DELETE FROM main.sales.orders; END

--! A script with a loop
--! deny sql_unparsable
BEGIN WHILE true DO SELECT 1; END WHILE; END

--! A variable
--! deny sql_kind_denied
DECLARE VARIABLE v INT DEFAULT 1

--! A variable that is set
--! deny sql_kind_denied
SET VAR v = (SELECT max(amount) FROM main.hr.salaries)

--! A setting
--! deny sql_kind_denied
SET spark.databricks.delta.retentionDurationCheck.enabled = false

--! All settings
--! deny sql_kind_denied
SET -v

--! A setting that swallows a statement
--! deny sql_kind_denied
SET x = 1; DROP TABLE main.sales.orders

--! Settings back to what they were
--! deny sql_kind_denied
RESET

--! The time zone
--! deny sql_kind_denied
SET TIME ZONE 'UTC'

--! Another catalog
--! deny sql_unparsable
USE CATALOG hr

--! Another schema
--! deny sql_kind_denied
USE main.hr

--! Another catalog by SET
--! deny sql_kind_denied
SET CATALOG hr

--! Another role
--! deny sql_kind_denied
SET ROLE admin

--! A table in memory
--! deny sql_kind_denied
CACHE TABLE main.sales.orders

--! A query in memory
--! deny sql_kind_denied
CACHE LAZY TABLE t AS SELECT * FROM main.hr.salaries

--! Nothing in memory
--! deny sql_kind_denied
CLEAR CACHE

--! Refresh a table
--! deny sql_kind_denied
REFRESH TABLE main.sales.orders

--! Refresh a path
--! deny sql_kind_denied
REFRESH '/Volumes/main/sales'

--! A library
--! deny sql_kind_denied
ADD JAR '/Volumes/main/sales/evil.jar'

--! A file
--! deny sql_kind_denied
ADD FILE '/etc/passwd'

--! What was added
--! deny sql_kind_denied
LIST FILE

--! A path
--! deny sql_unparsable
LIST '/Volumes/main/sales'

--! A file system
--! deny sql_kind_denied
DFS -ls /

--! A macro
--! deny sql_kind_denied
CREATE TEMPORARY MACRO m(x INT) x + 1

--! Export
--! deny sql_kind_denied
EXPORT TABLE main.sales.orders TO '/tmp/a'

--! Lock
--! deny sql_kind_denied
LOCK TABLE main.sales.orders EXCLUSIVE

--! A cursor
--! deny sql_kind_denied
DECLARE c CURSOR FOR SELECT 1

--! A script of the operating system
--! deny sql_unparsable
!rm -rf /

--! Magic of a notebook
--! deny sql_unparsable
%python import os
