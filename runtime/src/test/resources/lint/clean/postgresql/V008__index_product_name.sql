CREATE INDEX CONCURRENTLY product_name_idx ON product (lower(name));
