CREATE TABLE country (
    code varchar(2) PRIMARY KEY,
    name varchar(100) NOT NULL
);

INSERT INTO country (code, name) VALUES ('DE', 'Germany'), ('FR', 'France'), ('IT', 'Italy');
