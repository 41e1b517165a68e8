"""The peers: one small module each, behind the interface of `base.Peer`."""
