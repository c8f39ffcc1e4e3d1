UPDATE book SET code = gen_random_uuid() WHERE code IS NULL;
