CREATE INDEX customer_name_idx ON customer (full_name COLLATE NOCASE);
