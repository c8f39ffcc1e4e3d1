UPDATE customer SET country_code = 'DE' WHERE country_code IS NULL;
