DROP INDEX CONCURRENTLY product_name_idx;
