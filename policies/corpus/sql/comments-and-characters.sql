-- Where a text ends for one reader and not for another.

--! A comment without an end
--! deny sql_unparsable
SELECT 1 /* the rest

--! A comment without an end that hides a statement
--! deny sql_unparsable
SELECT 1 /* ; DROP TABLE main.sales.orders

--! A comment within a comment that does not end
--! deny sql_unparsable
SELECT 1 /* a /* b */

--! A comment to the end of the line that a backslash carries over
--! deny sql_unparsable
SELECT 1 -- \
; DROP TABLE main.sales.orders

--! A comment of MySQL that is run
--! deny sql_unparsable
SELECT 1 /*! ; DROP TABLE main.sales.orders */ ; DROP TABLE main.sales.orders

--! A comment of MySQL to the end of the line
--! deny sql_unparsable
SELECT 1 # ; DROP TABLE main.sales.orders

--! A string without an end
--! deny sql_unparsable
SELECT 'abc

--! A name without an end
--! deny sql_unparsable
SELECT `abc FROM main.sales.orders

--! A quote that a backslash protects
--! deny sql_unparsable
SELECT 'a\'; DROP TABLE main.sales.orders; --'; DROP TABLE main.sales.orders

--! A quote within dollars of Postgres
--! deny sql_unparsable
SELECT $$a$$; DROP TABLE main.sales.orders

--! A space of no width
--! deny sql_unparsable
SELECT{{U+200B}}1

--! A function's name with a space of no width is another name
--! allow, observed sql_function_unknown
SELECT `http{{U+200B}}_request`(1)

--! A mark of byte order
--! deny sql_unparsable
{{U+FEFF}}SELECT 1

--! A zero
--! deny sql_unparsable
SELECT 1{{U+0000}}; DROP TABLE main.sales.orders

--! Letters of full width
--! deny sql_unparsable
{{U+FF33}}ELECT 1

--! A semicolon of Greek
--! deny sql_unparsable
SELECT 1{{U+037E}} DROP TABLE main.sales.orders

--! An apostrophe that is none
--! deny sql_unparsable
SELECT {{U+2019}}a{{U+2019}}

--! Writing from right to left
--! deny sql_unparsable
SELECT {{U+202E}}1

--! Half a character
--! deny sql_unparsable
SELECT {{U+D800}}

--! A name in quotes
--! deny sql_unparsable
SELECT * FROM "main"."hr"."salaries"

--! A name in the brackets of SQL Server
--! deny sql_unparsable
SELECT * FROM [main].[hr].[salaries]

--! A name with a letter beyond ASCII and without backticks
--! deny sql_unparsable
SELECT gr{{U+00F6}}{{U+00DF}}e FROM main.sales.orders

--! A name with such letters in backticks
--! allow
SELECT `gr{{U+00F6}}{{U+00DF}}e` FROM main.sales.`m{{U+00F6}}bel`
