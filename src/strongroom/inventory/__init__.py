"""What is held: stores, findings, labels, protected generations, and clear copies still about."""

from strongroom.inventory.book import Inventory, rebuild

__all__ = ["Inventory", "rebuild"]
