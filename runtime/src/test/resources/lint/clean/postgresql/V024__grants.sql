CREATE SCHEMA IF NOT EXISTS report;

CREATE TABLE report.daily (
    day date PRIMARY KEY,
    revenue numeric(12, 2) NOT NULL
);

GRANT SELECT ON report.daily TO PUBLIC;
