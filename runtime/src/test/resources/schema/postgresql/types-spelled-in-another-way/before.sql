create table types (a int4, b int8, c bool, d decimal(10,2), e float8, f float(24), g timestamptz, h timestamp(3), i char(5),
    j varchar, k varchar(255), l bit varying(8), m time(3), n timetz, o numeric, p character varying(10)[], q double precision);
