CREATE INDEX CONCURRENTLY customer_country_idx ON customer (country_code);
