CREATE TABLE purchase (
    id integer PRIMARY KEY,
    team text
);
