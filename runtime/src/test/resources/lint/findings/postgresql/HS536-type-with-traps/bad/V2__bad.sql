CREATE TABLE invoice (
    id bigint PRIMARY KEY,
    total money,
    country char(2),
    flag char(1),
    due timetz
);
