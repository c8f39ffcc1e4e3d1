UPDATE book SET price_new = price::double precision WHERE price_new IS NULL;
