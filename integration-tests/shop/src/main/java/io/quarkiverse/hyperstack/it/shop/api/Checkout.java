package io.quarkiverse.hyperstack.it.shop.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;

import io.quarkiverse.hyperstack.it.shop.model.CardPayment;
import io.quarkiverse.hyperstack.it.shop.model.Customer;
import io.quarkiverse.hyperstack.it.shop.model.CustomerOrder;
import io.quarkiverse.hyperstack.it.shop.model.EmailNotification;
import io.quarkiverse.hyperstack.it.shop.model.OrderLine;
import io.quarkiverse.hyperstack.it.shop.model.OrderStatus;
import io.quarkiverse.hyperstack.it.shop.model.Payment;
import io.quarkiverse.hyperstack.it.shop.model.Product;
import io.quarkiverse.hyperstack.it.shop.model.Shipment;
import io.quarkiverse.hyperstack.it.shop.model.TransferPayment;
import io.quarkiverse.hyperstack.it.shop.model.Warehouse;

/** Places orders: one transaction over many tables, with an audit entry in a transaction of its own. */
@ApplicationScoped
class Checkout {

    private final EntityManager entities;
    private final Audit audit;

    Checkout(EntityManager entities, Audit audit) {
        this.entities = entities;
        this.audit = audit;
    }

    @Transactional
    public OrderData.View place(OrderData.Request request) {
        audit.record("order", "customer " + request.customerId() + ", " + request.lines().size() + " lines");
        Customer customer = entities.find(Customer.class, request.customerId());
        if (customer == null) {
            throw new NotFoundException("no customer " + request.customerId());
        }
        CustomerOrder order = new CustomerOrder();
        order.number = UUID.randomUUID().toString();
        order.customer = customer;
        order.shipTo = customer.home;
        for (OrderData.Line line : request.lines()) {
            add(order, line);
            take(request.warehouseId(), line);
        }
        order.payments.add(payment(order, request));
        order.status = OrderStatus.PAID;
        order.persist();
        ship(order, request.warehouseId());
        notify(customer, order);
        entities.flush();
        return OrderData.View.of(order);
    }

    /** How many orders went: 1 or 0. */
    @Transactional
    public int remove(long id) {
        entities.createQuery("from Shipment where order.id = ?1", Shipment.class).setParameter(1, id).getResultStream()
                .forEach(entities::remove);
        entities.flush();
        return entities.createNativeQuery("delete from \"order\" where id = ?1").setParameter(1, id).executeUpdate();
    }

    private void add(CustomerOrder order, OrderData.Line wanted) {
        Product product = entities.find(Product.class, wanted.productId());
        if (product == null) {
            throw new NotFoundException("no product " + wanted.productId());
        }
        OrderLine line = new OrderLine();
        line.order = order;
        line.lineNumber = order.lines.size() + 1;
        line.product = product;
        line.quantity = wanted.quantity();
        line.unitPrice = product.price;
        order.lines.add(line);
        order.total = order.total.add(product.price.multiply(BigDecimal.valueOf(wanted.quantity())));
    }

    private void take(long warehouse, OrderData.Line line) {
        int rows = entities.createQuery("update Stock set quantity = quantity - ?1 where warehouse.id = ?2 and product.id = ?3")
                .setParameter(1, line.quantity()).setParameter(2, warehouse).setParameter(3, line.productId())
                .executeUpdate();
        if (rows == 0) {
            throw new NotFoundException("warehouse " + warehouse + " holds no product " + line.productId());
        }
    }

    private static Payment payment(CustomerOrder order, OrderData.Request request) {
        Payment payment;
        if (request.iban() != null) {
            TransferPayment transfer = new TransferPayment();
            transfer.iban = request.iban();
            payment = transfer;
        } else {
            CardPayment card = new CardPayment();
            card.lastDigits = request.card() == null ? "0000" : request.card();
            payment = card;
        }
        payment.order = order;
        payment.amount = order.total;
        return payment;
    }

    private void ship(CustomerOrder order, long warehouse) {
        Shipment shipment = new Shipment();
        shipment.order = order;
        shipment.origin = entities.getReference(Warehouse.class, warehouse);
        Shipment.Scan scan = new Shipment.Scan();
        scan.place = "warehouse";
        scan.at = Instant.now();
        shipment.scans.add(scan);
        entities.persist(shipment);
    }

    private static void notify(Customer customer, CustomerOrder order) {
        EmailNotification mail = new EmailNotification();
        mail.customer = customer;
        mail.subject = "Your order";
        mail.text = "Order " + order.number + " is on its way";
        mail.persist();
    }
}
