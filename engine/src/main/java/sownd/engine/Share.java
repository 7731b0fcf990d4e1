package sownd.engine;

/**
 * What a node costs.
 *
 * @param node its path, "main/music"
 * @param load its part of the time a block lasts; 1 is all of it. Nodes played together share evenly
 */
public record Share(String node, double load) {}
