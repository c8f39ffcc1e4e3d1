CREATE OR REPLACE VIEW cheap_product AS SELECT id, name FROM product WHERE price < 10;

INSERT INTO country (code, name) VALUES ('AT', 'Austria') ON CONFLICT (code) DO UPDATE SET name = excluded.name;
