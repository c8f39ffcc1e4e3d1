SET LOCAL lock_timeout = '5s';

ALTER TABLE customer ADD COLUMN country_code varchar(2) REFERENCES country (code);
