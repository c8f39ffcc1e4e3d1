CREATE TABLE invoice (
    id bigint PRIMARY KEY,
    total numeric(12, 2),
    country varchar(2),
    flag char(1),
    due timestamptz
);
