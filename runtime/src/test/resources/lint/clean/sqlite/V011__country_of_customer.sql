ALTER TABLE customer ADD COLUMN country_code varchar(2) REFERENCES country (code);
CREATE INDEX customer_country_idx ON customer (country_code);
UPDATE customer SET country_code = 'DE';
