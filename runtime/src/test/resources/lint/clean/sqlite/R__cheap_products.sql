DROP VIEW IF EXISTS cheap_product;
CREATE VIEW cheap_product AS SELECT id, name FROM product WHERE price < 10;
INSERT OR IGNORE INTO country (code, name) VALUES ('AT', 'Austria');
