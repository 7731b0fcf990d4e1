package sownd.devices;

/** Where surfaces put what hands do. Never blocks; callable from any thread. */
public interface Events {
    /**
     * Offers an event.
     *
     * @return false when the receiver is full and the event was dropped (the receiver counts it)
     */
    boolean offer(ControlEvent event);
}
