CREATE INDEX product_name_idx ON product (lower(name));
