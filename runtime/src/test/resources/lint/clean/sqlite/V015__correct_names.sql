UPDATE product SET name = trim(name) WHERE name <> trim(name);
DELETE FROM product_change WHERE changed_at IS NULL;
