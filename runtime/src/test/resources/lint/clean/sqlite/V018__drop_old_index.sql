DROP INDEX product_name_idx;
