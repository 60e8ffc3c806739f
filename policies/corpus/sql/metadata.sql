-- SHOW and DESCRIBE tell names and definitions whatever the tags say. The tools that list and describe are for that.

--! All catalogs
--! deny sql_kind_denied
SHOW CATALOGS

--! All schemas
--! deny sql_kind_denied
SHOW SCHEMAS IN main

--! All tables of a schema
--! deny sql_kind_denied
SHOW TABLES IN main.hr

--! All tables with their properties
--! deny sql_kind_denied
SHOW TABLE EXTENDED IN main.hr LIKE '*'

--! All views
--! deny sql_kind_denied
SHOW VIEWS IN main.hr

--! All columns
--! deny sql_kind_denied
SHOW COLUMNS IN main.hr.salaries

--! All partitions
--! deny sql_kind_denied
SHOW PARTITIONS main.sales.orders

--! How a table was made
--! deny sql_kind_denied
SHOW CREATE TABLE main.hr.salaries

--! Properties of a table
--! deny sql_kind_denied
SHOW TBLPROPERTIES main.hr.salaries

--! All functions
--! deny sql_kind_denied
SHOW USER FUNCTIONS IN main.tools

--! All procedures
--! deny sql_kind_denied
SHOW PROCEDURES IN main.tools

--! All volumes
--! deny sql_unparsable
SHOW VOLUMES IN main.hr

--! All rights
--! deny sql_unparsable
SHOW GRANTS ON TABLE main.hr.salaries

--! All rights, in the form that Spark swallows
--! deny sql_kind_denied
SHOW GRANT someone ON TABLE main.hr.salaries

--! All groups
--! deny sql_unparsable
SHOW GROUPS

--! All connections
--! deny sql_unparsable
SHOW CONNECTIONS

--! Columns of a table
--! deny sql_kind_denied
DESCRIBE main.hr.salaries

--! Columns of a table and where it lies
--! deny sql_kind_denied
DESCRIBE TABLE EXTENDED main.hr.salaries

--! Columns of a table as JSON
--! deny sql_kind_denied
DESCRIBE TABLE EXTENDED main.hr.salaries AS JSON

--! One column with its statistics
--! deny sql_kind_denied
DESCRIBE EXTENDED main.hr.salaries amount

--! Versions of a table, which looks like a column of a relation
--! deny sql_kind_denied
DESCRIBE HISTORY main.hr.salaries

--! Details of a table, which looks like a column of a relation
--! deny sql_kind_denied
DESCRIBE DETAIL main.hr.salaries

--! A schema
--! deny sql_kind_denied
DESCRIBE SCHEMA EXTENDED main.hr

--! A catalog
--! deny sql_kind_denied
DESCRIBE CATALOG main

--! A function
--! deny sql_kind_denied
DESCRIBE FUNCTION EXTENDED main.tools.tidy

--! A connection
--! deny sql_kind_denied
DESCRIBE CONNECTION crm

--! A credential
--! deny sql_kind_denied
DESCRIBE CREDENTIAL lake

--! A share
--! deny sql_kind_denied
DESC SHARE partners
