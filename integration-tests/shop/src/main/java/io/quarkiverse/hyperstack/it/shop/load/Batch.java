package io.quarkiverse.hyperstack.it.shop.load;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import io.quarkiverse.hyperstack.it.shop.model.CardPayment;
import io.quarkiverse.hyperstack.it.shop.model.Category;
import io.quarkiverse.hyperstack.it.shop.model.Customer;
import io.quarkiverse.hyperstack.it.shop.model.CustomerOrder;
import io.quarkiverse.hyperstack.it.shop.model.OrderLine;
import io.quarkiverse.hyperstack.it.shop.model.Product;
import io.quarkiverse.hyperstack.it.shop.model.ProductStatus;
import io.quarkiverse.hyperstack.it.shop.model.Review;
import io.quarkiverse.hyperstack.it.shop.model.Stock;
import io.quarkiverse.hyperstack.it.shop.model.Warehouse;

/** Some thousand rows in one transaction. */
@ApplicationScoped
class Batch {

    /** A product, its stock, a customer, a review, an order with three lines and a payment (two tables). */
    static final int ROWS_PER_SALE = 10;

    /** Sales in one transaction. */
    static final int SALES = 500;

    private static final int FLUSH_EVERY = 50;
    private static final int LINES = 3;

    private final EntityManager entities;

    Batch(EntityManager entities) {
        this.entities = entities;
    }

    /** Where the products stand. */
    record Shelf(long category, long warehouse) {
    }

    @Transactional
    public Shelf shelf() {
        Category category = Category.<Category>find("slug = 'load' and parent is null").firstResultOptional()
                .orElseGet(() -> {
                    Category made = new Category();
                    made.name = "Loaded";
                    made.slug = "load";
                    made.persist();
                    return made;
                });
        Warehouse warehouse = entities.createQuery("from Warehouse where code = 'LOAD'", Warehouse.class)
                .getResultStream().findFirst().orElseGet(() -> {
                    Warehouse made = new Warehouse();
                    made.code = "LOAD";
                    entities.persist(made);
                    return made;
                });
        return new Shelf(category.id, warehouse.id);
    }

    @Transactional
    public void write(Shelf shelf, int sales) {
        String run = UUID.randomUUID().toString().substring(0, 18);
        for (int i = 0; i < sales; i++) {
            Product product = product(shelf, run + "-" + i);
            stock(shelf, product, i);
            Customer customer = customer(run + "-" + i);
            review(product, customer, i);
            order(product, customer);
            if (i % FLUSH_EVERY == FLUSH_EVERY - 1) {
                entities.flush();
                entities.clear();
            }
        }
    }

    private Product product(Shelf shelf, String name) {
        Product product = new Product();
        product.sku = name;
        product.name = "Loaded product " + name;
        product.price = new BigDecimal("9.99");
        product.status = ProductStatus.ACTIVE;
        product.attributes = Map.of("loaded", true);
        product.category = entities.getReference(Category.class, shelf.category());
        product.persist();
        return product;
    }

    private void stock(Shelf shelf, Product product, int i) {
        Stock stock = new Stock();
        stock.product = product;
        stock.warehouse = entities.getReference(Warehouse.class, shelf.warehouse());
        stock.quantity = 100 + i;
        entities.persist(stock);
    }

    private Customer customer(String name) {
        Customer customer = new Customer();
        customer.email = name + "@example.com";
        customer.name = "Customer " + name;
        entities.persist(customer);
        return customer;
    }

    private static void review(Product product, Customer customer, int i) {
        Review review = new Review();
        review.product = product;
        review.customer = customer;
        review.rating = (short) (1 + i % 5);
        review.persist();
    }

    private static void order(Product product, Customer customer) {
        CustomerOrder order = new CustomerOrder();
        order.number = UUID.randomUUID().toString();
        order.customer = customer;
        for (int number = 1; number <= LINES; number++) {
            OrderLine line = new OrderLine();
            line.order = order;
            line.lineNumber = number;
            line.product = product;
            line.quantity = number;
            line.unitPrice = product.price;
            order.lines.add(line);
            order.total = order.total.add(product.price.multiply(BigDecimal.valueOf(number)));
        }
        CardPayment payment = new CardPayment();
        payment.order = order;
        payment.amount = order.total;
        order.payments.add(payment);
        order.persist();
    }
}
