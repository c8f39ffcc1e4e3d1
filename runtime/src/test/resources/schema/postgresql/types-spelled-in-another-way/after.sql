create table types (a integer, b bigint, c boolean, d numeric(10,2), e float(53), f real, g timestamp with time zone,
    h timestamp(3) without time zone, i character(5), j character varying, k character varying(255), l varbit(8),
    m time(3) without time zone, n time with time zone, o decimal, p varchar(10)[], q float8);
