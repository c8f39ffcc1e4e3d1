CREATE VIEW sales AS
SELECT p.id, p.name, sum(l.quantity) AS sold
FROM product p
JOIN order_line l ON l.product_id = p.id
GROUP BY p.id, p.name;
